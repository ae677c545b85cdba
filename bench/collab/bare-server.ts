import { type WebSocket, WebSocketServer } from 'ws';
import { givenPort, serveMeter } from './child.ts';

// The least that a server can do: pass every message on to everybody else at the same address.

const rooms = new Map<string, Set<WebSocket>>();
const sockets = new WebSocketServer({ host: '127.0.0.1', port: givenPort() });

sockets.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on('message', (data) => {
    for (const other of room) if (other !== socket) other.send(data);
  });
  socket.on('close', () => {
    room.delete(socket);
    if (room.size === 0) rooms.delete(url);
  });
});
sockets.on('listening', () => serveMeter(() => rooms.size));
