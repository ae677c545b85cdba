import { describe, expect, test } from 'vitest';
import { matchingPeople, mentionQuery } from './mention-query.ts';

const people = ['Mina Kovac', 'Rosa Okafor', 'Mirko Brand'].map((name) => ({ id: name, name }));
const namesFor = (typed: string) => matchingPeople(people, typed).map(({ name }) => name);

describe('typing an @', () => {
  test('asks for a name at the start of a word', () => {
    expect(mentionQuery('@', 1)).toEqual({ from: 0, typed: '' });
    expect(mentionQuery('Look, @Mina K and more', 13)).toEqual({ from: 6, typed: 'Mina K' });
    expect(mentionQuery('(@mi', 4)).toEqual({ from: 1, typed: 'mi' });
  });

  test('asks for none within a word, as in an address, nor on another line', () => {
    expect(mentionQuery('desk@bay.example', 16)).toBeNull();
    expect(mentionQuery('@Mina\nsays', 10)).toBeNull();
  });

  test('finds people by the beginning of any of their names', () => {
    expect(namesFor('mi')).toEqual(['Mina Kovac', 'Mirko Brand']);
    expect(namesFor('oka')).toEqual(['Rosa Okafor']);
    expect(namesFor('mina ko')).toEqual(['Mina Kovac']);
    expect(namesFor('Mina Kovac says')).toEqual([]);
  });
});
