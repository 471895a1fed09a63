export { audit, communities, formerIds, installation, members } from './communities.ts';
export { diaryEntries, howHeavyAnswers } from './care.ts';
export { conversations, messages, seekerPosts } from './messages.ts';
export { reactions, thanks } from './reception.ts';
export { askedSeekers } from './seekers.ts';
export { channelTalk } from './talk.ts';
export { tombstones } from './tombstones.ts';
export { freezes, frozenCounts, waitingCounts } from './weeks.ts';
export { alerts, nudges, outbox, type OutboxState } from './coaching.ts';
