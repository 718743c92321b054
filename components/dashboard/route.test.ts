import { expect, test } from 'vitest'
import { pages, parseRoute, routeHref } from './route'

test.each([...pages, 'backup' as const, 'reveal' as const, 'security' as const, 'doctor' as const])(
  'the address of %s leads back to it',
  (page) => {
    expect(parseRoute(routeHref({ page }))).toEqual({ page })
  },
)

test('an id with a colon and a slash survives the address', () => {
  const route = { page: 'activity', id: 'A1B2:7/3' } as const
  expect(parseRoute(routeHref(route))).toEqual(route)
})

test.each(['', '#', '#/', '#/nowhere', '#/activity/', '#/activity/%E0%A4%A'])(
  '%j is the activity page',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'activity' })
  },
)

test.each(['signed', 'practice'] as const)('%s has details below it', (page) => {
  const route = { page, id: 'practice:7/3' }
  expect(parseRoute(routeHref(route))).toEqual(route)
  expect(parseRoute(`#/${page}`)).toEqual({ page })
})

test('only these pages have details', () => {
  expect(parseRoute('#/accounts/7')).toEqual({ page: 'accounts' })
})
