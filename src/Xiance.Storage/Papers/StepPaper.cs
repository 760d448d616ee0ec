using Xiance.Access;
using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Reports;
using Xiance.Storage.Assessment;

namespace Xiance.Storage.Papers;

/// <summary>Every table a run went through, step by step, for those who see the whole run.</summary>
public static class StepPaper
{
    const int Decimals = 6;

    static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["raw"] = "原始数据",
        ["denominated"] = "换算",
        ["imputed"] = "补缺",
        ["treated"] = "异常值处理",
        ["normalised"] = "标准化",
        ["weights"] = "有效权重",
        ["parent_weights"] = "组内权重",
        ["scores"] = "得分",
        ["ranks"] = "位次",
        ["class_ranks"] = "类内位次",
    };

    public static Outcome<Paper> Of(Workspace workspace, Reading reading, RunState run)
    {
        if (!reading.Actor.IsAny(Role.Office, Role.Leader, Role.Auditor, Role.ThirdPartyAssessor) || !workspace.Lives.SeesAll(reading, run)) return Problems.NotAllowed("report");
        return workspace.Runs.Compute(run).Then<Paper>(computed => new Paper($"{computed.Scheme.Name}{run.Period.ToChinese()}分步计算表", [.. Blocks(computed)])
        {
            Provisional = run.Provisional,
            Synthetic = run.Synthetic,
            Provenance = $"考核结果第{run.Id}号　规则包 {run.Pack}（{run.PackHash[..12]}）　数据快照第{run.Snapshot}号　结果哈希 {run.ResultHash[..12]}",
        });
    }

    static IEnumerable<PaperBlock> Blocks(AssessmentRun run)
    {
        foreach (var assumption in run.Scheme.Assumptions) yield return new PaperNote($"暂定：{assumption.Where}：{assumption.Text}");
        var names = run.Regions.ToDictionary(result => result.Region.Id, result => result.Region.Name, StringComparer.Ordinal);
        var titles = run.Scheme.Nodes.Select(node => (node.Code, node.Name)).Concat(run.Scheme.Indicators.Select(indicator => (indicator.Code, indicator.Name))).ToDictionary(pair => pair.Code, pair => pair.Name, StringComparer.Ordinal);
        foreach (var table in StepTables.Of(run).Where(table => table.Rows.Count > 0))
        {
            yield return new PaperHeading(1, Names.GetValueOrDefault(table.Name, table.Name));
            yield return Table(table, names, titles);
        }
    }

    static PaperTable Table(StepTable table, Dictionary<string, string> names, Dictionary<string, string> titles) => new(
        [new("代码", false, 3), new("县（市、区）", false, 4), new("统计期", false, 3), new("类型", false, 4), .. table.Codes.Select(code => new PaperColumn(titles.GetValueOrDefault(code, code), true, 4))],
        [.. table.Rows.Select((row, index) => (IReadOnlyList<PaperCell>)[row.Region, names.GetValueOrDefault(row.Region, row.Region), row.Period.ToChinese(), row.Class ?? "", .. table.Columns.Select(column => Cell(column[index]))])]);

    static PaperCell Cell(double value) => double.IsNaN(value) ? "未报" : PaperCell.Of(Official.Score(value), Decimals);
}
