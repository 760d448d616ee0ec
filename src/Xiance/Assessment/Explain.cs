using System.Globalization;
using Xiance.Assessment.Kernels;
using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>Splits a region's score into contributions, and shows its way back to the observations.</summary>
public static class Explain
{
    /// <summary>One explanation for each view the region is scored in (each of its classes, where scores depend on the class).</summary>
    public static IReadOnlyList<ScoreExplanation> Region(AssessmentRun run, string region) => Region(run, region, run.Period);

    /// <summary>The same for any period of the run's input.</summary>
    public static IReadOnlyList<ScoreExplanation> Region(AssessmentRun run, string region, Period period)
    {
        if (run.Panel.PeriodIndex(period) is not { } index || run.Panel.Find(region, index) is not { } row) return [];
        return [.. run.Views.Where(view => view.Contains(run.Panel.Rows[row])).Select(view => View(run, view, row))];
    }

    /// <summary>The trace of a region's score: contributions, then normalised, treated and raw value, then the observation.</summary>
    public static Trace Trace(AssessmentRun run, string region)
    {
        var (result, provisional) = (run.Find(region), run.Provisional);
        var id = $"{run.Scheme.Id}/{run.Period}/{region}";
        return new Trace("score", id, run.Scheme.Name, result?.Score?.ToString(CultureInfo.InvariantCulture), run.Scheme.Cite)
        {
            Provisional = provisional,
            Children = [.. Region(run, region).SelectMany(view => view.Contributions.Select(line => Line(run, id + (view.Class is null ? "" : "/" + view.Class), line))), .. (result?.Points ?? []).Select(points => Points(run, id, points))],
        };
    }

    static ScoreExplanation View(AssessmentRun run, ViewTables view, int row)
    {
        var scheme = run.Scheme;
        var derivatives = new Derivatives(view, row);
        var nodes = scheme.Nodes.Select(node => new NodeValue(node.Code, node.Name, view.Values[node.Code][row], derivatives.Weight(node.Code))).ToList();
        var lines = scheme.Indicators.Select((_, index) => Contribution(view, derivatives, index, row)).ToList();
        var standing = run.Standings[row];
        return new ScoreExplanation(view.View, view.Scores[row]) { Score = view.View is { } name ? Chronicle.Score(standing, name) : standing.Score, Nodes = nodes, Contributions = lines };
    }

    static Contribution Contribution(ViewTables view, Derivatives derivatives, int index, int row)
    {
        var (indicator, panelRow) = (view.Work.Scheme.Indicators[index], view.Work.Panel.Rows[row]);
        var value = view.Normalised[index][row];
        return new Contribution(indicator.Code, indicator.Name)
        {
            Raw = view.Raw[index][row],
            Denominated = view.Denominated[index][row],
            Imputed = view.Imputed[index][row],
            WasImputed = view.Work.Imputed[index][row],
            Treated = view.Treated[index][row],
            Treatment = view.Work.Treated[index][row],
            Normalised = value,
            Weight = derivatives.Weight(indicator.Code),
            Path = Hierarchy.Path(view.Work.Scheme, indicator.Parent),
            Amount = derivatives.Amount(indicator.Code, value),
            LogShare = derivatives.LogShare(indicator.Code, value),
            Parts = panelRow.Figures.Attributed.TryGetValue(indicator.Column, out var parts) ? parts[panelRow.Position] : null,
            Source = panelRow.Figures.Sources.TryGetValue(indicator.Column, out var sources) ? sources[panelRow.Position] : null,
        };
    }

    static Trace Line(AssessmentRun run, string id, Contribution line)
    {
        var indicator = run.Scheme.Indicators.First(one => one.Code == line.Indicator);
        var raw = Raw(run, (id, indicator), line);
        var treated = new Trace("treated", $"{id}/{line.Indicator}/treated", line.Name, Text(line.Treated)) { Note = line.Treatment, Children = [raw] };
        var normalised = new Trace("normalised", $"{id}/{line.Indicator}/normalised", line.Name, Text(line.Normalised)) { Children = [treated] };
        return new Trace("contribution", $"{id}/{line.Indicator}", line.Name, Text(line.Amount), indicator.Cite)
        {
            Note = $"{Text(line.Normalised)} × {Text(line.Weight)}",
            Provisional = indicator.Assumption is not null,
            Children = [normalised],
        };
    }

    /// <summary>The observation; where shares moved something, the sum with the figure on site and every move below it.</summary>
    static Trace Raw(AssessmentRun run, (string Id, SchemeIndicator Indicator) at, Contribution line)
    {
        var observed = new Trace("observation", line.Source ?? $"{at.Id}/{line.Indicator}", at.Indicator.Column, line.Parts is { } own ? Text((double)own.Own) : Text(line.Raw)) { Note = line.WasImputed ? "imputed" : null };
        if (line.Parts is not { } parts) return observed;
        return new Trace("attributed", $"{at.Id}/{line.Indicator}/attributed", line.Name, Text((double)parts.Figure), run.Scheme.Attributed.FirstOrDefault(one => one.Column == at.Indicator.Column)?.Cite)
        {
            Children = [observed, .. parts.Moves.Select(move => new Trace("share", move.Project, $"{move.Name} {(move.Amount < 0 ? "→" : "←")} {move.OtherName}", Text((double)move.Amount)) { Note = move.Authority })],
        };
    }

    static Trace Points(AssessmentRun run, string id, PointsResult points)
    {
        var rule = run.Scheme.Points.First(one => one.Code == points.Code);
        return new Trace("points", $"{id}/{points.Code}", points.Name, points.Points.ToString(CultureInfo.InvariantCulture), rule.Cite) { Provisional = rule.Assumption is not null };
    }

    static string? Text(double value) => Official.Score(value)?.ToString(CultureInfo.InvariantCulture);
}
