using Xiance.Assessment.Kernels;

namespace Xiance.Assessment;

/// <summary>
/// Every table a run went through, over all periods of its input: raw, denominated, imputed, treated, normalised, weights
/// (share of each code in the score after missing children), parent_weights (share in its parent), scores (aggregates), ranks and class_ranks.
/// </summary>
public static class StepTables
{
    public static IReadOnlyList<StepTable> Of(AssessmentRun run)
    {
        var indicators = run.Scheme.Indicators.Select(indicator => indicator.Code).ToList();
        var nodes = run.Scheme.Nodes.Select(node => node.Code).ToList();
        var shares = run.Views.ToDictionary(view => view, view => new WeightShares(view));
        return
        [
            Table(run, "raw", indicators, view => view.Raw), Table(run, "denominated", indicators, view => view.Denominated), Table(run, "imputed", indicators, view => view.Imputed),
            Table(run, "treated", indicators, view => view.Treated), Table(run, "normalised", indicators, view => view.Normalised),
            Table(run, "weights", [.. nodes, .. indicators], view => shares[view].InScore), Table(run, "parent_weights", [.. nodes, .. indicators], view => shares[view].InParent),
            Table(run, "scores", nodes, view => [.. nodes.Select(code => view.Values[code])]), Table(run, "ranks", nodes, view => [.. nodes.Select(code => Ranks(run, view, view.Values[code]))]),
            ClassRanks(run, nodes),
        ];
    }

    static StepTable Table(AssessmentRun run, string name, IReadOnlyList<string> codes, Func<ViewTables, double[][]> columns)
    {
        var rows = new List<StepTableRow>();
        var filled = codes.Select(_ => new List<double>()).ToArray();
        foreach (var view in run.Views)
        {
            var source = columns(view);
            foreach (var row in run.Panel.Rows.Where(row => view.Contains(row) && !view.Work.ExcludedRows[row.Index]))
            {
                rows.Add(new StepTableRow(row.Region.Id, run.Panel.Periods[row.Period], view.View));
                for (var i = 0; i < filled.Length; i++) filled[i].Add(source[i][row.Index]);
            }
        }
        return new StepTable(name, codes, rows, [.. filled.Select(column => column.ToArray())]);
    }

    /// <summary>The same places among the members of each class.</summary>
    static StepTable ClassRanks(AssessmentRun run, IReadOnlyList<string> nodes)
    {
        var parts = run.Scheme.Classes.Names.Select(name => Table(run with { Views = [ViewOf(run, name)] }, "class_ranks", nodes, view => [.. nodes.Select(code => Ranks(run, view, view.Values[code]))])).ToList();
        return new StepTable("class_ranks", nodes, [.. parts.SelectMany((part, index) => part.Rows.Select(row => row with { Class = run.Scheme.Classes.Names[index] }))], [.. nodes.Select((_, code) => parts.SelectMany(part => part.Columns[code]).ToArray())]);
    }

    /// <summary>The view of a class, or all rows looked at as that class where scores do not depend on it.</summary>
    static ViewTables ViewOf(AssessmentRun run, string name) => run.Views.FirstOrDefault(view => view.View == name) ?? run.Views[0] with { View = name };

    /// <summary>Places by official value of one aggregate, each period and view apart, best place for ties.</summary>
    static double[] Ranks(AssessmentRun run, ViewTables view, double[] values)
    {
        var ranks = new double[values.Length];
        Array.Fill(ranks, double.NaN);
        foreach (var period in run.Panel.Rows.Where(view.Contains).GroupBy(row => row.Period))
        {
            var ranked = Ranking.Of(period.Where(row => Official.Score(values[row.Index]) is not null).Select(row => (row.Region.Id, Official.Score(values[row.Index])!.Value, Array.Empty<decimal>())), run.Scheme.Rank);
            foreach (var row in period.Where(row => ranked.ContainsKey(row.Region.Id))) ranks[row.Index] = ranked[row.Region.Id];
        }
        return ranks;
    }
}
