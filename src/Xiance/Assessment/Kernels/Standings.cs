using Xiance.Basics;

namespace Xiance.Assessment.Kernels;

/// <summary>Makes scores official, adds points, takes vetoed regions out of the ranking, and ranks every period over all and by class.</summary>
sealed class Standings(Scheme scheme, Panel panel, IReadOnlyList<ViewTables> views)
{
    static readonly Dictionary<string, decimal?> NoScores = [];
    static readonly Dictionary<string, int?> NoRanks = [];

    readonly Points points = new(scheme);

    public List<Problem> Problems { get; } = [];

    /// <summary>Per row of the panel: official scores with points, and ranks where ranked.</summary>
    public Standing[] Run()
    {
        var standings = panel.Rows.Select(Score).ToArray();
        foreach (var rows in panel.Rows.GroupBy(row => row.Period))
        {
            var ranked = rows.Where(row => !Vetoes.Hold(scheme, row, VetoEffect.RemovesFromRanking)).ToList();
            var overall = ranked.GroupBy(row => scheme.GroupOf(row.Region)).SelectMany(group => Ranking.Of(Candidates(group, standings, null), scheme.Rank)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
            var classes = scheme.Classes.Names.ToDictionary(name => name, name => Ranking.Of(Candidates(ranked.Where(row => row.Region.Classes.Contains(name)), standings, name), scheme.Rank));
            foreach (var row in rows) standings[row.Index] = Placed(standings[row.Index], row, (overall, classes));
            Grade(standings, [.. rows]);
        }
        return standings;
    }

    void Grade(Standing[] standings, IReadOnlyList<PanelRow> rows)
    {
        if (scheme.Grades is not { } rule) return;
        var grades = new Grading(scheme, rule, rows.ToDictionary(row => row.Region.Id)).Run([.. rows.Select(row => standings[row.Index])]);
        foreach (var row in rows) standings[row.Index] = standings[row.Index] with { Grade = grades.GetValueOrDefault(row.Region.Id) };
    }

    Standing Placed(Standing standing, PanelRow row, (Dictionary<string, int> Overall, Dictionary<string, Dictionary<string, int>> Classes) ranks) => standing with
    {
        Rank = Place(ranks.Overall, row),
        Group = scheme.GroupOf(row.Region),
        ClassRanks = row.Region.Classes.Count == 0 ? NoRanks : row.Region.Classes.Distinct().Where(ranks.Classes.ContainsKey).ToDictionary(name => name, name => Place(ranks.Classes[name], row)),
    };

    static int? Place(Dictionary<string, int> ranks, PanelRow row) => ranks.TryGetValue(row.Region.Id, out var rank) ? rank : null;

    Standing Score(PanelRow row)
    {
        var added = points.Of(row, Problems).Sum(line => line.Points) - (Official.Score(views[0].Work.Deducted[row.Index]) ?? 0);
        var classes = row.Region.Classes.Count == 0 ? NoScores : row.Region.Classes.Distinct().ToDictionary(name => name, name => Final(ViewOf(name).Scores[row.Index], added));
        return new Standing(panel.Periods[row.Period], row.Region.Id) { Score = Overall(row, added, classes), ClassScores = classes };
    }

    ViewTables ViewOf(string name) => views.FirstOrDefault(view => view.View == name) ?? views[0];

    decimal? Overall(PanelRow row, decimal added, Dictionary<string, decimal?> classes)
    {
        if (!scheme.DependsOnClass || scheme.Classes.Overall == OverallScore.General) return Final(views.First(view => view.View is null).Scores[row.Index], added);
        var scores = row.Region.Classes.Select(name => classes[name]).ToList();
        if (scores.Count == 0 || scores.Any(score => score is null)) return null;
        return scheme.Classes.Overall switch
        {
            OverallScore.Highest => scores.Max(),
            OverallScore.Mean => Official.Score(row.Region.Classes.Average(name => ViewOf(name).Scores[row.Index])) is { } mean ? Bounded(mean + added) : null,
            _ => scores[0],
        };
    }

    decimal? Final(double score, decimal added) => Official.Score(score) is { } official ? Bounded(official + added) : null;

    decimal Bounded(decimal score)
    {
        if (scheme.ScoreBounds.Floor is { } floor && score < floor) return floor;
        return scheme.ScoreBounds.Ceiling is { } ceiling && score > ceiling ? ceiling : score;
    }

    IEnumerable<(string, decimal, decimal[])> Candidates(IEnumerable<PanelRow> rows, Standing[] standings, string? name)
    {
        foreach (var row in rows)
        {
            var score = name is null ? standings[row.Index].Score : standings[row.Index].ClassScores[name];
            if (score is { } official) yield return (row.Region.Id, official, Separators(row, name));
        }
    }

    decimal[] Separators(PanelRow row, string? name)
    {
        if (scheme.Rank.TieBreak.Count == 0) return [];
        var view = name is null ? views[0] : ViewOf(name);
        return [.. scheme.Rank.TieBreak.Select(code => Official.Score(view.Values[code][row.Index]) ?? decimal.MinValue)];
    }
}
