using System.Globalization;
using Xiance.Documents;
using Xiance.Storage.Documents;
using YamlDotNet.RepresentationModel;

namespace Xiance.Tests.Documents;

/// <summary>Documents of our own wording in the habits of many issuers, each with what a reader would note down by hand; a part that is not written down is not compared.</summary>
public sealed class WrittenCaseTests
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Documents", "Cases");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    static (PlanDocument Plan, YamlMappingNode Expected) Load(string name)
    {
        var file = Directory.EnumerateFiles(Folder, name + ".*").Single(path => !path.EndsWith(".yaml", StringComparison.Ordinal));
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, name + ".yaml"))));
        return (ReadFile.Decode(Path.GetFileName(file), File.ReadAllBytes(file)).Then(Read.Documents).Value!.Documents.Single(), (YamlMappingNode)yaml.Documents[0].RootNode);
    }

    static IEnumerable<YamlMappingNode>? Items(YamlMappingNode root, string key) =>
        root.Children.TryGetValue(key, out var node) ? ((YamlSequenceNode)node).Children.Cast<YamlMappingNode>() : null;

    static string Plain(string? text) => string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character)));

    static string At(YamlMappingNode map, string key) =>
        !map.Children.TryGetValue(key, out var node) ? "" : node is YamlSequenceNode list ? string.Join(" ", list.Children.Select(child => child.ToString())) : node.ToString();

    static string Number(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    static string Word(Enum value) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_head_is_as_printed(string name)
    {
        var (plan, root) = Load(name);
        if (!root.Children.TryGetValue("文件", out var node)) return;
        var (head, expected) = (plan.Document, (YamlMappingNode)node);
        var found = new Dictionary<string, string?>
        {
            ["标题"] = head.Title,
            ["发文机关"] = head.Issuer,
            ["文号"] = head.DocumentNumber,
            ["日期"] = head.IssuedOn,
            ["起"] = Number(head.PeriodStart),
            ["止"] = Number(head.PeriodEnd),
            ["公开"] = head.Publicity,
            ["施行"] = head.EffectiveFrom,
            ["到期"] = head.EffectiveTo
        };
        foreach (var (key, value) in expected.Children) Assert.Equal((key.ToString(), Plain(value.ToString())), (key.ToString(), Plain(found[key.ToString()])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_task_has_its_units_by_role(string name)
    {
        var (plan, root) = Load(name);
        if (Items(root, "任务") is not { } expected) return;
        Assert.Equal(expected.Select(task => $"{At(task, "号")}|{At(task, "题")}|{At(task, "牵头")}|{At(task, "配合")}|{At(task, "责任")}|{At(task, "时限")}"),
            plan.Tasks.Select(task => $"{task.Number}|{Plain(task.Title)}|{string.Join(" ", task.LeadUnits)}|{string.Join(" ", task.SupportingUnits)}|{string.Join(" ", task.ResponsibleUnits)}|{task.Deadline}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_target_has_its_value_unit_year_and_comparison(string name)
    {
        var (plan, root) = Load(name);
        if (Items(root, "目标") is not { } expected) return;
        Assert.Equal(expected.Select(target => $"{At(target, "指标")}|{At(target, "值")}|{At(target, "上限")}|{At(target, "单位")}|{At(target, "年")}|{(At(target, "比较") is { Length: > 0 } word ? word : "eq")}"),
            plan.Targets.Select(target => $"{Plain(target.Indicator)}|{Number(target.Value)}|{Number(target.ValueMax)}|{target.Unit}|{target.Year}|{Word(target.Operator)}"));
        foreach (var (target, i) in expected.Select((target, i) => (target, i)).Where(pair => At(pair.target, "范围").Length > 0)) Assert.Equal(At(target, "范围"), plan.Targets[i].Scope);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_promise_of_money_has_its_rate_amount_and_cap(string name)
    {
        var (plan, root) = Load(name);
        if (Items(root, "政策") is not { } expected) return;
        Assert.Equal(expected.Select(one => $"{At(one, "比例")}|{At(one, "金额")}|{At(one, "封顶")}|{At(one, "每")}"),
            plan.Incentives.Zip(expected).Select(pair => $"{Number(pair.First.Rate)}|{Number(pair.First.FixedAmountYuan)}|{Number(pair.First.CapYuan)}|{(At(pair.Second, "每").Length > 0 ? pair.First.Per : "")}").Concat(plan.Incentives.Skip(expected.Count()).Select(surplus => surplus.Quote)));
        if (At(root, "叠加") is { Length: > 0 } stacking) Assert.All(plan.Incentives, one => Assert.Equal(stacking, Word(one.Stacking!)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Dated_duties_lists_and_projects_are_found(string name)
    {
        var (plan, root) = Load(name);
        if (Items(root, "时限") is { } duties)
            Assert.Equal(duties.Select(duty => $"{At(duty, "谁")}|{At(duty, "到期")}|{At(duty, "周期")}{At(duty, "印")}"), plan.Obligations.Select(duty => $"{duty.Who}|{duty.Due}|{(duty.Recurrence ?? (duty.Due is null ? duty.DueText : ""))}"));
        if (Items(root, "名单") is { } lists)
            Assert.Equal(lists.Select(list => $"{At(list, "名")}|{At(list, "县")}|{At(list, "数")}"), plan.CountyLists.Select(list => $"{list.Name}|{string.Join(" ", list.Counties)}|{list.Stated}"));
        if (Items(root, "项目") is { } projects)
            Assert.Equal(projects.Select(project => $"{At(project, "名")}|{At(project, "投资")}|{At(project, "阶段")}"), plan.Projects.Select(project => $"{project.Name}|{Number(project.InvestmentYi)}|{project.Stage}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Indicator_tables_full_names_and_other_documents_are_read(string name)
    {
        var (plan, root) = Load(name);
        if (Items(root, "指标表") is { } rows)
            Assert.Equal(rows.Select(row => $"{At(row, "名")}|{At(row, "单位")}|{At(row, "属性")}|{At(row, "基年")}|{At(row, "基数")}|{At(row, "目标年")}|{At(row, "目标")}|{(At(row, "比较") is { Length: > 0 } word ? word : "eq")}|{At(row, "增长")}|{At(row, "累计")}"),
                plan.Tables.SelectMany(table => table.Indicators).Select(row => $"{row.Name}|{row.Unit}|{row.Attribute}|{row.BaselineYear}|{Number(row.Baseline)}|{row.TargetYear}|{Number(row.Target)}|{Word(row.TargetOperator)}|{Number(row.Growth)}|{(row.GrowthIsCumulative ? "true" : "false")}"));
        if (Items(root, "关系") is { } relations)
            Assert.Equal(relations.Select(one => $"{At(one, "类")}|{At(one, "名")}"), plan.Precedences.Select(one => $"{Word(one.Kind)}|{string.Join(" ", one.Named)}"));
        var units = plan.Tasks.SelectMany(task => task.Units).ToList();
        foreach (var one in Items(root, "全称") ?? [])
            Assert.Equal((At(one, "印"), At(one, "全"), At(one, "承接")), units.First(unit => unit.Printed == At(one, "印")) is var unit ? (unit.Printed, unit.Resolved, unit.Successor ?? "") : default);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nearly_every_number_is_used_or_has_a_plain_reason(string name)
    {
        var numbers = Load(name).Plan.Mentions.Where(mention => mention.Kind == MentionKind.Number).ToList();
        Assert.True(numbers.Count(mention => mention.Reason == "other") <= numbers.Count * 0.15, string.Join("; ", numbers.Where(mention => mention.Reason == "other").Select(mention => $"{mention.Text}: {mention.Sentence}")));
    }
}
