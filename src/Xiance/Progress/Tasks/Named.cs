namespace Xiance.Progress.Tasks;

/// <summary>The Chinese words of acts, states and hands inside problems; pages have their own in two languages.</summary>
static class Named
{
    public static string Act(TaskAct act) => act switch
    {
        TaskAct.Report => "报告进展",
        TaskAct.Contribute => "报告配合情况",
        TaskAct.Claim => "申请办结",
        TaskAct.Confirm => "确认办结",
        TaskAct.SendBack => "退回办结申请",
        TaskAct.Suspend => "暂缓",
        TaskAct.Resume => "恢复",
        TaskAct.End => "终止",
        TaskAct.Reopen => "重新办理",
        TaskAct.Propose => "申请调整",
        TaskAct.Approve => "同意调整",
        TaskAct.Refuse => "不同意调整",
        TaskAct.Transfer => "移交",
        TaskAct.SetMilestone => "增加节点",
        TaskAct.ReachMilestone => "完成节点",
        TaskAct.RecordEvent => "登记起算日",
        TaskAct.SetLight => "人工定灯",
        TaskAct.ClearLight => "取消人工定灯",
        TaskAct.Comment => "批注",
        _ => "通报",
    };

    public static string State(TaskState state) => state switch
    {
        TaskState.Planned => "未启动",
        TaskState.Running => "推进中",
        TaskState.Claimed => "申请办结",
        TaskState.Done => "已办结",
        TaskState.Suspended => "暂缓",
        _ => "已终止",
    };

    public static string Hand(TaskHand hand) => hand switch
    {
        TaskHand.Lead => "牵头单位",
        TaskHand.Supporter => "配合单位",
        TaskHand.Office => "县域办",
        _ => "系统",
    };
}
