import { SearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useSession } from '../api/session.ts';
import { useDebounced } from '../ui/filter/use-debounced.ts';
import { searchedWords, searches } from './searched-things.ts';
import { useFound, type Finding } from './use-found.tsx';
import { Modal } from '../ui/modal.tsx';
import './global-search.css';

/** Ctrl K: one box for people, ledgers, metrics and pages; arrows choose, Enter opens. */
export const GlobalSearch = ({ onClose }: { readonly onClose: () => void }) => {
  const { permissions } = useSession();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const groups = useFound(useDebounced(text.trim(), 150), permissions);
  const findings = useMemo(() => groups.flatMap((group) => group.findings), [groups]);

  const open = (finding: Finding | undefined) => {
    if (!finding) return;
    onClose();
    void navigate({ href: finding.href } as never);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') open(findings[chosen]);
    if (step === 0 || findings.length === 0) return;
    event.preventDefault();
    setChosen((chosen + step + findings.length) % findings.length);
  };
  return (
    <Modal open title="查找" footer={null} onCancel={onClose} width={640} style={{ top: 64 }}>
      <Input
        autoFocus
        size="large"
        prefix={<SearchOutlined />}
        placeholder={searchedWords(permissions)}
        aria-label="查找内容"
        role="combobox"
        aria-expanded
        aria-controls="global-search-findings"
        aria-activedescendant={findings[chosen]?.key}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <div className="rj-search" id="global-search-findings" role="listbox" aria-label="查找结果">
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <div className="rj-search__group" aria-hidden>
              {group.title}
            </div>
            {group.findings.map((finding) => (
              <div
                key={finding.key}
                id={finding.key}
                role="option"
                aria-selected={findings[chosen] === finding}
                className="rj-search__finding"
                onClick={() => open(finding)}
                onMouseEnter={() => setChosen(findings.indexOf(finding))}
              >
                <span>{finding.title}</span>
                <span className="rj-note">{finding.note}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {text && findings.length === 0 ? (
        <p className="rj-note">
          {searches(permissions, '人员')
            ? '没有找到。可换个写法，或输入身份证号后四位。'
            : '没有找到。可换个写法。'}
        </p>
      ) : null}
    </Modal>
  );
};
