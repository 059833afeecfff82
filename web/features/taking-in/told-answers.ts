import type { Answers } from '#kit/define-ledger.ts';
import type { ServiceItemDefinition } from '#kit/service-item/define-service-item.ts';
import type { TakingIn } from '../../api/taking-in.ts';

/** What was told goes to the first question that is answered in sentences. */
export const toldAnswers = ({ fields }: ServiceItemDefinition, takingIn: TakingIn | null): Answers => {
  const field = fields.find(({ type, show }) => type === 'longText' && !show);
  return field && takingIn?.told ? { [field.code]: takingIn.told } : {};
};

/** Where it is applied for: in the hall when it was taken in there and the item is, else at the township's station. */
export const takingInChannel = ({ where }: ServiceItemDefinition, takingIn: TakingIn | null): string => {
  const wished = [takingIn?.channel, 'township'].find(
    (window) => window && (where.windows as readonly string[]).includes(window),
  );
  return wished ?? where.windows[0]!;
};
