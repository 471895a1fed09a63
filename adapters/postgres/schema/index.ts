export { audit, communities, formerIds, installation, members } from './communities.ts';
export { conversations, messages, seekerPosts } from './messages.ts';
export { reactions, thanks } from './reception.ts';
export { tallies } from './tallies.ts';
export { tombstones } from './tombstones.ts';
export { alerts, nudges, outbox, type OutboxState } from './coaching.ts';
