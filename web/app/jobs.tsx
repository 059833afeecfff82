import { UnorderedListOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Badge, Drawer } from 'antd';
import { useState } from 'react';
import { isExporting, useExportRequests, useExports } from '../api/exports.ts';
import { isUnderWay, useImports } from '../api/imports.ts';
import { useSession } from '../api/session.ts';
import { ExportLine } from '../features/exports/export-line.tsx';
import { ExportRequests } from '../features/exports/export-requests.tsx';
import './jobs.css';

const NEWEST_IMPORTS = 8;

const Imports = () => {
  const { data } = useImports(null, NEWEST_IMPORTS);
  const running = (data?.rows ?? []).filter(isUnderWay);
  return (
    <>
      {running.map((run) => (
        <li key={run.id} className="rj-job">
          <Link to="/imports/$county/$id" params={{ county: String(run.countyCode), id: run.id }}>
            导入{run.fileName}
          </Link>
          <div className="rj-note">正在导入，{run.progressPercent}%</div>
        </li>
      ))}
    </>
  );
};

/** Long work in one drawer: exports with their files, imports under way, and what waits for one's consent. */
export const Jobs = () => {
  const { account, permissions } = useSession();
  const [isOpen, setOpen] = useState(false);
  const isReady = !account.mustChangePassword;
  const mayExport = isReady && permissions.includes('export.run');
  const exports = useExports(mayExport).data?.rows ?? [];
  const requests = useExportRequests(isReady && permissions.includes('export.approve')).data?.rows ?? [];
  if (!mayExport && requests.length === 0) return null;
  const waiting = requests.length + exports.filter(isExporting).length;
  return (
    <>
      <button
        type="button"
        className="rj-top-bar__button"
        aria-label={waiting > 0 ? `任务，${waiting}项` : '任务'}
        onClick={() => setOpen(true)}
      >
        <Badge count={waiting} size="small" color="var(--rj-red)">
          <UnorderedListOutlined style={{ color: '#fff', fontSize: 16 }} />
        </Badge>
      </button>
      <Drawer open={isOpen} size={420} title="任务" onClose={() => setOpen(false)}>
        <ExportRequests jobs={requests} />
        {exports.length === 0 && requests.length === 0 ? (
          <p className="rj-note">没有任务。在名单上点“导出”，做好的文件会放在这里。</p>
        ) : null}
        <ul>
          {permissions.includes('import.run') ? <Imports /> : null}
          {exports.map((job) => (
            <ExportLine key={job.id} job={job} />
          ))}
        </ul>
      </Drawer>
    </>
  );
};
