/** What Discord would refuse, or Attune must never send, in the body of an outgoing message. */
interface Body {
  content?: unknown;
  allowed_mentions?: { parse?: unknown };
  components?: Component[];
  flags?: number;
}

interface Component {
  type: number;
  custom_id?: string;
  label?: string;
  placeholder?: string;
  options?: { label: string; value: string }[];
  components?: Component[];
  component?: Component;
  max_values?: number;
  value?: string;
  max_length?: number;
}

const ROW = 1;
const STRING_SELECT = 3;
const TEXT_INPUT = 4;

function componentFaults(component: Component): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const { custom_id: id = '', label = '', placeholder = '', options, value = '' } = component;
  check(id.length <= 100, `custom_id of ${id.length} characters`);
  check(label.length <= 80, `label of ${label.length} characters`);
  check(placeholder.length <= 150, `placeholder of ${placeholder.length} characters`);
  if (component.type === ROW) check((component.components ?? []).length <= 5, 'more than 5 in a row');
  if (component.type === STRING_SELECT) {
    const count = options?.length ?? 0;
    check(count >= 1 && count <= 25, `${count} options`);
    check((component.max_values ?? 1) <= count, 'more values than options');
    check(new Set(options?.map((option) => option.value)).size === count, 'the same value twice');
  }
  if (component.type === TEXT_INPUT)
    check(value.length <= Math.min(component.max_length ?? 4000, 4000), 'value');
  const inner = [...(component.components ?? []), ...(component.component ? [component.component] : [])];
  return [...faults, ...inner.flatMap(componentFaults)];
}

const idsOf = (component: Component): string[] => [
  ...(component.custom_id === undefined ? [] : [component.custom_id]),
  ...(component.components ?? []).flatMap(idsOf),
];

/** Faults of a message's body; none when Discord would take it and it pings nobody. */
export function messageFaults(body: Body, files: number): string[] {
  const faults = (body.components ?? []).flatMap(componentFaults);
  const content = typeof body.content === 'string' ? body.content : '';
  const ids = (body.components ?? []).flatMap(idsOf);
  if (content.length > 2000) faults.push(`content of ${content.length} characters`);
  if (content === '' && files === 0 && ids.length === 0) faults.push('an empty message');
  if ((body.components ?? []).length > 5) faults.push('more than 5 rows');
  if (new Set(ids).size !== ids.length) faults.push('the same custom_id twice');
  if (files > 10) faults.push(`${files} files`);
  if (JSON.stringify(body.allowed_mentions?.parse) !== '[]') faults.push('mentions are allowed');
  return faults;
}

/** Faults of a pop-up window. */
export function modalFaults(modal: {
  title?: string;
  custom_id?: string;
  components?: Component[];
}): string[] {
  const faults = (modal.components ?? []).flatMap(componentFaults);
  if ((modal.title ?? '').length > 45) faults.push('title');
  if ((modal.custom_id ?? '').length > 100) faults.push('custom_id');
  const count = (modal.components ?? []).length;
  if (count < 1 || count > 5) faults.push(`${count} fields`);
  return faults;
}
