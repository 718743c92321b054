// What pages want to be told of, in the database: filters and subscriptions outlive the worker.
import type { Feed } from '@/lib/requests/feeds/feed'
import type { FeedStore } from '@/lib/requests/ports'
import type { Database } from './database'

export function createFeedStore({ feeds }: Database): FeedStore {
  return {
    put: async (feed) => void (await feeds.put(feed)),
    get: (id) => feeds.get(id as Feed['id']),
    remove: (id) => feeds.delete(id as Feed['id']),
    sentTo: (documentIds) =>
      feeds
        .where('documentId')
        .anyOf([...documentIds])
        .filter(({ delivery }) => delivery === 'sent')
        .toArray(),
    count: (documentId) => feeds.where('documentId').equals(documentId).count(),
    removeUnused: async (before, present) => {
      await feeds
        .filter(
          ({ usedAt, delivery, documentId }) =>
            usedAt < before && !(delivery === 'sent' && present.has(documentId)),
        )
        .delete()
    },
  }
}
