import { defineLikeWords } from '#kit';

/**
 * Words for one deed or thing of the field, as one writer and the next call it. A number told once of 签约 and once of
 * 签订合同 is told of one thing.
 */
export const likeWords = defineLikeWords(`
签约 签订 签了 签署 合同 协议
贷款 放款 放贷 授信 借款
就业 上岗 入职 录用 安置
招募 加入 吸纳 纳新
体检 实检 受检 查体
帮扶 援助 救助 解困 纾困
培训 参训 轮训 实训 结业
走访 慰问 看望 上门
举办 召开 开展 组织
建成 建立 新建 建有 设立
办结 办理 受理 处理
化解 调处 调解
修缮 维修 修复 改造 整修
招聘 求职 用工
发放 支出 兑现 拨付
补助 补贴 资助
家庭 家属
祭扫 祭奠 瞻仰
宣讲 巡讲 授课
来访 接访 接待
喜报 立功`);
