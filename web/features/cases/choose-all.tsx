import { App, Button } from 'antd';
import { useState } from 'react';
import { readCasePages, type CaseFilters, type ListedCase } from '../../api/cases.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';

/** As many as one request acts on. */
const MOST_AT_ONCE = 1000;

interface ChooseAllProps {
  readonly filters: CaseFilters;
  readonly count: number;
  readonly onChosen: (rows: readonly ListedCase[], isChosen: boolean) => void;
}

/** Chooses whatever the list holds, page after page; of a longer list the first thousand. */
export const ChooseAll = ({ filters, count, onChosen }: ChooseAllProps) => {
  const { message } = App.useApp();
  const [reading, setReading] = useState(false);
  const choose = async () => {
    setReading(true);
    try {
      onChosen(await readCasePages(filters, MOST_AT_ONCE), true);
    } catch (failure) {
      void message.error(wordsOfFailure(failure));
    } finally {
      setReading(false);
    }
  };
  return (
    <Button loading={reading} onClick={() => void choose()}>
      {count > MOST_AT_ONCE ? `选中前${MOST_AT_ONCE}件` : `选中全部${count}件`}
    </Button>
  );
};
