import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

// Takes the network away from this process. Node's permission model does not know it yet, and none
// of the libraries that read files ask for it; should one be talked into it, it fails here.

function refuse(): never {
  throw new Error('There is no network here.');
}

net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
dgram.Socket.prototype.bind = refuse;
dgram.Socket.prototype.send = refuse;
dgram.Socket.prototype.connect = refuse;
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
  Object.defineProperty(dns, name, { value: refuse });
  Object.defineProperty(dns.promises, name, { value: refuse });
}
for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);
