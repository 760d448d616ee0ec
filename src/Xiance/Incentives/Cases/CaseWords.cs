using Xiance.Basics;

namespace Xiance.Incentives.Cases;

/// <summary>What the steps, states and parts of a case are called where a problem speaks of them.</summary>
static class CaseWords
{
    public static Bilingual Of(CaseAct act) => act switch
    {
        CaseAct.Save => new("保存", "save"),
        CaseAct.Submit => new("提交", "submit"),
        CaseAct.Return => new("退回", "return"),
        CaseAct.Review => new("审核", "review"),
        CaseAct.Decide => new("作出决定", "decide"),
        CaseAct.GiveNotice => new("公示", "give notice"),
        CaseAct.Object => new("提出异议", "object"),
        CaseAct.Answer => new("答复异议", "answer"),
        CaseAct.Settle => new("确定", "settle"),
        CaseAct.List => new("列入拨付清单", "list"),
        CaseAct.Unlist => new("移出清单", "unlist"),
        CaseAct.Pay => new("到账", "pay"),
        CaseAct.Refuse => new("不予支持", "refuse"),
        CaseAct.Withdraw => new("撤回", "withdraw"),
        CaseAct.Recover => new("追回", "recover"),
        CaseAct.Repay => new("缴回到账", "repay"),
        _ => new("上级批复", "reply"),
    };

    public static Bilingual Of(CaseState state) => state switch
    {
        CaseState.Draft => new("草稿", "draft"),
        CaseState.Submitted => new("审核中", "submitted"),
        CaseState.Returned => new("已退回", "returned"),
        CaseState.Reviewed => new("已审核", "reviewed"),
        CaseState.Decided => new("已决定", "decided"),
        CaseState.Noticed => new("公示中", "in notice"),
        CaseState.Settled => new("已确定", "settled"),
        CaseState.Listed => new("待拨付", "listed"),
        CaseState.Paid => new("已付", "paid"),
        CaseState.Refused => new("不予支持", "refused"),
        CaseState.Withdrawn => new("已撤回", "withdrawn"),
        CaseState.Recovering => new("追回", "recovering"),
        CaseState.Recovered => new("已追回", "recovered"),
        _ => new("已批复", "replied"),
    };

    public static readonly Bilingual Reason = new("说明", "words");

    public static readonly Bilingual Document = new("文件号", "document");

    public static readonly Bilingual ReplyDay = new("批复日期", "day of the reply");

    public static readonly Bilingual Objector = new("提出人", "who objects");

    public static readonly Bilingual Payee = new("收款人", "payee");

    public static readonly Bilingual Notice = new("公示的起始日期和工作日数", "first day and working days of the notice");
}
