using Xiance.Basics;

namespace Xiance.Incentives.Drafts;

/// <summary>What the steps, states and parts of a draft are called where a problem speaks of them.</summary>
static class DraftWords
{
    public static Bilingual Of(DraftAct act) => act switch
    {
        DraftAct.Write => new("起草", "write"),
        DraftAct.Test => new("试算", "test"),
        DraftAct.HandIn => new("报批", "hand in"),
        DraftAct.Approve => new("批准", "approve"),
        DraftAct.Return => new("退回", "return"),
        _ => new("撤回", "withdraw"),
    };

    public static Bilingual Of(DraftState state) => state switch
    {
        DraftState.Written => new("起草中", "being written"),
        DraftState.Tested => new("已试算", "tested"),
        DraftState.HandedIn => new("待批准", "handed in"),
        DraftState.Approved => new("已批准", "approved"),
        DraftState.Returned => new("已退回", "returned"),
        _ => new("已撤回", "withdrawn"),
    };

    public static readonly Bilingual Title = new("标题和修改理由", "title and reason");

    public static readonly Bilingual Reason = new("说明", "words");

    public static readonly Bilingual From = new("施行日期和批准文件", "first day in force and document");
}
