import { expect, test } from 'vitest'
import { operatorOf } from './operator'

test.each([
  ['https://eth.drpc.org', 'drpc.org'],
  ['https://base.drpc.org/v2/key', 'drpc.org'],
  ['https://node.example.co.uk', 'example.co.uk'],
  ['https://example.org:8443/rpc', 'example.org'],
  ['http://127.0.0.1:8545', 'this machine:8545'],
  ['http://localhost:8546', 'this machine:8546'],
  ['https://10.0.0.7:443/x', '10.0.0.7'],
  ['https://[2001:db8::1]/x', '[2001:db8::1]'],
])('%s is run by %s', (endpoint, operator) => expect(operatorOf(endpoint)).toBe(operator))
