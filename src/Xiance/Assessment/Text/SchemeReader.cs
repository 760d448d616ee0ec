using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads assessment.yaml. Every choice must be written: what is unstated, unknown or contradictory is a problem with its line.</summary>
public static class SchemeReader
{
    public static Outcome<Scheme> Read(string name, string text) => YamlFile.Read(name, text).Then(file =>
    {
        var source = new SchemeSource(file.Root);
        var scheme = Scheme(source);
        SchemeCheck.Run(scheme, file.Root);
        return Outcome.Of(scheme with { Assumptions = source.Assumptions }, file.Finish());
    });

    static Scheme Scheme(SchemeSource source)
    {
        var root = source.Root;
        root.Word("schema", new Dictionary<string, int> { ["assessment/1"] = 1 }, 1);
        var classes = ClassReading.Of(root.Map("classes"));
        var (indicators, nodes) = (HierarchyReading.Indicators(source), HierarchyReading.Nodes(source));
        return new Scheme(root.Text("id"), root.Text("name"))
        {
            Document = root.Text("document"),
            Cite = source.Cite(root, root.OptionalText("name") ?? ""),
            Comparability = root.Word("comparability", Words.Comparability, Comparability.Broken),
            History = root.Word("history", Words.History, History.Recomputed),
            Members = ConditionReading.Of(root, "members"),
            Classes = classes,
            Groups = BindingReading.Groups(root),
            Derived = FormulaReading.Derived(source),
            Attributed = AttributionReading.Of(source),
            Indicators = indicators,
            Nodes = nodes,
            Steps = StepReading.Of(root, [.. indicators.Select(indicator => indicator.Code)]),
            Weights = WeightReading.Weights(root.Map("weights")),
            Aggregate = WeightReading.Aggregate(root.Map("aggregate")),
            Points = PointReading.Points(source),
            PointTotals = PointReading.Totals(source.Root),
            Vetoes = PointReading.Vetoes(source),
            Binding = BindingReading.Binding(source),
            ScoreBounds = Bounds(root.Map("score")),
            Rank = PointReading.Rank(root.Map("rank")),
            Honours = HonourReading.Honours(source),
            Talks = HonourReading.Talks(source),
            Grades = GradeReading.Grades(source),
            Data = Layout(root.OptionalMap("data")),
        };
    }

    static (decimal?, decimal?) Bounds(YamlMap? map)
    {
        if (map is null) return (null, null);
        var (floor, ceiling) = (map.NumberOrNone("floor"), map.NumberOrNone("ceiling"));
        if (floor > ceiling) map.Report(Problems.Contradiction(map.PlaceOf("ceiling"), "floor", "ceiling"));
        return (floor, ceiling);
    }

    static DataLayout? Layout(YamlMap? map)
    {
        if (map is null) return null;
        string[] periods = ["period", "fixed_period", "period_columns"];
        if (periods.Count(map.Has) != 1) map.Report(Problems.NotOne(map.Place, string.Join(", ", periods)));
        if (map.OptionalText("period_columns") is { } pattern && !(pattern.Contains("{column}", StringComparison.Ordinal) && pattern.Contains("{period}", StringComparison.Ordinal))) map.Report(Basics.Problems.WrongValue(map.PlaceOf("period_columns"), "period_columns", pattern, "{column}_{period}"));
        return Files(map);
    }

    static DataLayout Files(YamlMap map) => new(map.SomeTexts("files"), map.Text("id"))
    {
        Name = map.OptionalText("name"),
        Classes = map.Texts("classes"),
        Period = map.OptionalText("period"),
        FixedPeriod = map.OptionalText("fixed_period"),
        PeriodColumns = map.OptionalText("period_columns"),
        Missing = map.Texts("missing"),
        Percent = map.Has("percent") ? map.Word("percent", Words.Percent, PercentCells.Refused) : PercentCells.Refused,
    };
}

/// <summary>The root of a scheme file, its document, and the assumptions met while reading.</summary>
sealed class SchemeSource(YamlMap root)
{
    readonly string document = root.OptionalText("document") ?? "";
    readonly List<Assumption> assumptions = [];

    public YamlMap Root { get; } = root;

    public IReadOnlyList<Assumption> Assumptions => assumptions;

    /// <summary>The clause a rule is cited from; a rule with neither cite nor assumption is a problem.</summary>
    public Citation? Cite(YamlMap map, string what)
    {
        var (cite, assumption) = (Optional(map), Assumed(map, what));
        if (cite is null && assumption is null) map.Report(Problems.Uncited(map.Place, what));
        return cite;
    }

    public Citation? Optional(YamlMap map) => map.OptionalText("cite") is { } clause ? new Citation(document, clause) : null;

    public string? Assumed(YamlMap map, string what)
    {
        if (map.OptionalText("assumption") is not { } text) return null;
        if (assumptions.All(known => known != new Assumption(what, text))) assumptions.Add(new Assumption(what, text));
        return text;
    }
}
