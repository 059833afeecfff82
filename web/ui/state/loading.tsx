import { useEffect, useState } from 'react';
import { Skeleton } from 'antd';

/** Grey lines where content will stand, after 200 ms: quick answers never flicker. */
export const Loading = ({ lines = 6 }: { readonly lines?: number }) => {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label="正在读取" style={{ minHeight: 120, padding: 16 }}>
      {waited ? <Skeleton title={false} paragraph={{ rows: lines }} /> : null}
    </div>
  );
};
