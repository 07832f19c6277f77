import assert from 'node:assert/strict';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { clientAddress } from '../../src/server/client-address.js';

function request(address: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: address });
  const message = new IncomingMessage(socket);
  if (forwarded) message.headers['x-forwarded-for'] = forwarded;
  return message;
}

describe('clientAddress', () => {
  it('is the connection’s own address when no proxy is trusted, whatever the header says', () => {
    assert.equal(clientAddress(request('192.0.2.7', '198.51.100.1'), 0), '192.0.2.7');
  });

  it('is what the trusted proxy added, not what the sender wrote before it', () => {
    assert.equal(clientAddress(request('10.0.0.1', '203.0.113.9, 192.0.2.7'), 1), '192.0.2.7');
    assert.equal(clientAddress(request('10.0.0.1', '192.0.2.7, 10.0.0.2'), 2), '192.0.2.7');
  });

  it('leaves out a port that the proxy added', () => {
    assert.equal(clientAddress(request('10.0.0.1', '192.0.2.7:5123'), 1), '192.0.2.7');
    assert.equal(clientAddress(request('10.0.0.1', '[2001:db8:1:2:3:4:5:6]:5123'), 1), '2001:db8:1:2');
  });

  it('counts a household’s IPv6 addresses as one', () => {
    const one = clientAddress(request('2001:db8:1:2:aaaa::1'), 0);
    assert.equal(clientAddress(request('2001:db8:1:2:bbbb::2'), 0), one);
    assert.notEqual(clientAddress(request('2001:db8:1:3:bbbb::2'), 0), one);
    assert.equal(
      clientAddress(request('2001:db8::1'), 0),
      clientAddress(request('2001:db8:0:0:1234:5678:9abc:def0'), 0),
    );
  });

  it('falls back to the connection when the header holds nonsense', () => {
    assert.equal(clientAddress(request('10.0.0.1', 'unknown'), 1), '10.0.0.1');
  });
});
