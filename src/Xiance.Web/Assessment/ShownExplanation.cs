using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>Why a region stands where it does: from the mean of its class to its own score, one line for each part of the scheme.</summary>
public sealed record ShownExplanation(ScoreRow Row, string? Class, decimal Mean, IReadOnlyList<ExplainedPart> Parts)
{
    /// <summary>Places over all, for the panel's head.</summary>
    public ScoreRow? Overall { get; init; }

    public IReadOnlyList<ScoreRow> Classes { get; init; } = [];

    /// <summary>Points added or taken after the weighted sum.</summary>
    public IReadOnlyList<PointsResult> Points { get; init; } = [];

    /// <summary>The next better region whose row is shown, and how far ahead it is.</summary>
    public (string Name, decimal Lead)? Next { get; init; }

    /// <summary>Indicators whose figure shares of flying land changed.</summary>
    public IReadOnlyList<Contribution> Attributed => [.. Parts.SelectMany(part => part.Lines).Where(line => line.Parts is not null)];

    public decimal Total => Parts.Sum(part => part.Difference) + Points.Sum(points => points.Points);

    public static ShownExplanation? Of(ShownRun shown, string code, string? type)
    {
        var rows = shown.Scores.Where(row => row.Code == code).ToList();
        if (rows.Count == 0) return null;
        var views = Explain.Region(shown.Run, code);
        if ((views.FirstOrDefault(view => view.Class == type) ?? views.FirstOrDefault()) is not { } own) return null;
        var peers = Peers(shown.Run, own.Class);
        var row = rows.FirstOrDefault(one => one.Class == (own.Class ?? "")) ?? rows[0];
        var parts = Grouped(shown.Run.Scheme, own).Select(part => part with { Difference = part.Amount - MeanOf(peers, shown.Run.Scheme, part.Code), Mean = MeanOf(peers, shown.Run.Scheme, part.Code) }).ToList();
        return new ShownExplanation(row, own.Class, peers.Count == 0 ? 0 : MeanOf(peers, shown.Run.Scheme, null), parts)
        {
            Overall = rows.FirstOrDefault(one => one.Class.Length == 0),
            Classes = [.. rows.Where(one => one.Class.Length > 0)],
            Points = shown.Run.Find(code)?.Points ?? [],
            Next = Ahead(shown, rows.FirstOrDefault(one => one.Class.Length == 0)),
        };
    }

    static (string, decimal)? Ahead(ShownRun shown, ScoreRow? row)
    {
        if (row?.Value is not { } score) return null;
        var group = shown.Run.Find(row.Code)?.Group;
        var next = shown.Scores.Where(other => other.Class.Length == 0 && other.Value > score && shown.Run.Find(other.Code)?.Group == group).MinBy(other => other.Value);
        return next is null ? null : (next.Name, next.Value!.Value - score);
    }

    // A run never changes, so neither do the explanations of its regions; they go when the run goes.
    static readonly ConditionalWeakTable<AssessmentRun, ConcurrentDictionary<string, IReadOnlyList<ScoreExplanation>>> Known = [];

    static IReadOnlyList<ScoreExplanation> Peers(AssessmentRun run, string? type) => Known.GetOrCreateValue(run).GetOrAdd(type ?? "", _ => Explained(run, type));

    static IReadOnlyList<ScoreExplanation> Explained(AssessmentRun run, string? type) =>
        [.. run.Regions.Where(region => type is null || region.Region.Classes.Contains(type)).SelectMany(region => Explain.Region(run, region.Region.Id)).Where(view => view.Class == type && double.IsFinite(view.KernelScore))];

    /// <summary>The children of the top aggregate, each with what its indicators add.</summary>
    static IEnumerable<ExplainedPart> Grouped(Scheme scheme, ScoreExplanation view) =>
        view.Contributions.GroupBy(line => Part(scheme, line)).Select(group => new ExplainedPart(group.Key, Name(scheme, group.Key), Value(group.Sum(line => line.Amount)))
        {
            Weight = group.Sum(line => line.Weight),
            Lines = [.. group],
        });

    static string Part(Scheme scheme, Contribution line) => line.Path.Count >= 2 ? line.Path[^2] : line.Indicator;

    static string Name(Scheme scheme, string code) => scheme.Nodes.FirstOrDefault(node => node.Code == code)?.Name ?? scheme.Indicators.FirstOrDefault(indicator => indicator.Code == code)?.Name ?? code;

    static decimal MeanOf(IReadOnlyList<ScoreExplanation> peers, Scheme scheme, string? part) =>
        peers.Count == 0 ? 0 : Value(peers.Average(peer => peer.Contributions.Where(line => part is null || Part(scheme, line) == part).Sum(line => line.Amount)));

    static decimal Value(double amount) => double.IsFinite(amount) ? Math.Round((decimal)amount, 10) : 0;

    /// <summary>Differences as printed, so that the lines add up to the printed total.</summary>
    public IReadOnlyList<string> Differences => [.. Figure.AddingUp([.. Parts.Select(part => part.Difference)], 2).Select(text => text[0] is '\u2212' || text == "0.00" ? text : "+" + text)];

    /// <summary>The waterfall as a chart: invisible base, falls, rises; both ends dark. The value axis need not begin at 0.</summary>
    public string Chart(Words words)
    {
        var steps = Parts.Select((part, index) => (part.Name, part.Difference, Text: Differences[index])).Concat(Points.Select(points => (points.Name, Difference: points.Points, Text: Figure.Signed(points.Points, 2)))).ToList();
        var levels = steps.Aggregate(new List<decimal> { Mean }, (list, step) => [.. list, list[^1] + step.Difference]);
        var bars = steps.Select((step, index) => new { from = Math.Min(levels[index], levels[index + 1]), size = Math.Abs(step.Difference), step.Text, rise = step.Difference >= 0 }).ToList();
        var low = Math.Floor(levels.Min() - 1);
        return JsonSerializer.Serialize(new
        {
            grid = new { left = 84, right = 52, top = 6, bottom = 22 },
            xAxis = new { type = "value", min = low, splitNumber = 4, axisLabel = new { showMinLabel = false } },
            yAxis = new { type = "category", inverse = true, data = new[] { words[Class is null ? "assessment.mean" : "assessment.class-mean"] }.Concat(steps.Select(step => step.Name)).Append(Row.Name), axisLine = new { show = false } },
            series = new object[]
            {
                new { type = "bar", stack = "s", silent = true, itemStyle = new { color = "transparent" }, data = new decimal?[] { null }.Concat(bars.Select(bar => (decimal?)bar.from)).Append(null) },
                new { type = "bar", stack = "s", barWidth = 13, itemStyle = new { color = "#1b57a3" }, data = new object[] { Bar(Mean, Figure.Score(Mean), "#465264") }.Concat(bars.Select(bar => Bar(bar.size, bar.Text, bar.rise ? "#1b57a3" : "#b1261c"))).Append(Bar(levels[^1], Figure.Score(levels[^1]), "#465264")) },
            },
        });
    }

    static object Bar(decimal value, string text, string colour) => new { value, itemStyle = new { color = colour }, label = new { show = true, position = "right", formatter = text, fontSize = 12, color = "#1a2330" } };
}

/// <summary>One part of the scheme: what it adds to the score, its effective weight, and the difference to the mean of the peers.</summary>
public sealed record ExplainedPart(string Code, string Name, decimal Amount)
{
    public double Weight { get; init; }

    public decimal Mean { get; init; }

    public decimal Difference { get; init; }

    public IReadOnlyList<Contribution> Lines { get; init; } = [];
}
