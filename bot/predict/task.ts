/** Tasks with data to measure them on. */
const MEASURED_TASKS = ['direction', 'empathy', 'sentiment', 'techniques', 'risk'] as const;
export type MeasuredTask = (typeof MEASURED_TASKS)[number];
export const TASKS = [...MEASURED_TASKS, 'hostility', 'note', 'draft'] as const;
export type Task = (typeof TASKS)[number];
/**
 * What can be measured: the tasks, what sentences of replies do, what notes say of replies, what is heard in scenes, and the way of
 * whole communities.
 */
export const MEASURES = [
  ...MEASURED_TASKS,
  'acts',
  'act-points',
  'notes',
  'practice',
  'communities',
] as const;
export type Measure = (typeof MEASURES)[number];
