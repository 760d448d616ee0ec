using Xiance.Register;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>The tiles of a run: what shades them, the blocks of the prefectures, and what the shades mean.</summary>
public sealed record ScoreTiles(string By, IReadOnlyList<TileBlock> Blocks)
{
    public const string Key = "by";

    /// <summary>What can shade: grades only where the scheme gives them.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public PrefectureFilter Filter { get; init; } = new(null, []);

    /// <summary>Shade and its meaning, darkest for the best.</summary>
    public IReadOnlyList<(int Shade, string Means)> Legend { get; init; } = [];

    public int Missing => Blocks.Sum(block => block.Tiles.Count(tile => tile.Shade is null));

    public static ScoreTiles Of(Visit visit, ShownRun shown)
    {
        var grades = (shown.Run.Scheme.Grades?.Steps ?? []).Select(step => step.Grade).ToList();
        IReadOnlyList<string> choices = grades.Count > 0 ? ["score", "rank", "grade"] : ["score", "rank"];
        var by = visit.Asked(Key) is { } asked && choices.Contains(asked) ? asked : "score";
        var filter = PrefectureFilter.Of(visit, shown);
        var rows = filter.Rows(shown).ToList();
        var names = ShortNames.Of(rows.Select(row => row.Name));
        var faces = new Faces(visit, shown, (by, grades), rows);
        return new(by, [.. rows.OrderBy(row => row.Code, StringComparer.Ordinal).GroupBy(row => row.Parent ?? "").Select(group => new TileBlock(group.Key, [.. group.Select(row => faces.Of(row, names[row.Name]))]))])
        {
            Choices = choices,
            Filter = filter,
            Legend = faces.Legend,
        };
    }

    sealed class Faces(Visit visit, ShownRun shown, (string By, List<string> Grades) of, IReadOnlyList<ScoreRow> rows)
    {
        readonly Words words = new(visit.Locale);

        /// <summary>Of scores, or of places turned round so that the first is the darkest.</summary>
        readonly TileScale scale = TileScale.Of(rows.Select(row => of.By == "score" ? row.Value : -row.Rank).OfType<decimal>());

        public TileFace Of(ScoreRow row, string name) => new(visit.Link("/assessment", ("run", shown.State.Id), ("region", row.Code), (PrefectureFilter.Key, visit.Asked(PrefectureFilter.Key))), name, Text(row), Shade(row))
        {
            Title = $"{row.Name} {words["assessment.score"]} {(row.Value is { } score ? Figure.Score(score) : Figure.NotApplicable)} {words["assessment.rank"]} {(row.Rank is { } rank ? Figure.Count(rank) : Figure.NotApplicable)} {Grade(row)}".TrimEnd(),
        };

        string? Grade(ScoreRow row) => shown.Run.Find(row.Code)?.Grade;

        string Text(ScoreRow row) => of.By switch
        {
            "grade" => Grade(row) ?? Figure.NotApplicable,
            "rank" => row.Rank is { } rank ? Figure.Count(rank) : Figure.NotApplicable,
            _ => row.Value is { } score ? Figure.Number(score, 1) : Figure.NotApplicable,
        };

        int? Shade(ScoreRow row) => of.By switch
        {
            "grade" => Grade(row) is { } grade && of.Grades.IndexOf(grade) is >= 0 and var place ? OfGrade(place) : null,
            "rank" => scale.ClassOf(-row.Rank) is { } part ? scale.Shade(part) : null,
            _ => scale.ClassOf(row.Value) is { } part ? scale.Shade(part) : null,
        };

        int OfGrade(int place) => (TileScale.Classes - 1) * (of.Grades.Count - 1 - place) / Math.Max(1, of.Grades.Count - 1);

        public IReadOnlyList<(int, string)> Legend => of.By == "grade"
            ? [.. of.Grades.Select((grade, place) => (OfGrade(place), grade))]
            : [.. Enumerable.Range(0, scale.Breaks.Count == 0 ? 0 : scale.Breaks.Count + 1).Select(part => (scale.Shade(part), Range(part)))];

        /// <summary>Scores in their unit; of places the better end last, as the scale runs.</summary>
        string Range(int part)
        {
            var breaks = scale.Breaks;
            if (of.By == "score") return part == 0 ? "< " + Figure.Number(breaks[0], 1) : "\u2265 " + Figure.Number(breaks[part - 1], 1);
            return part == 0 ? "> " + Figure.Number(-breaks[0], 0) : "\u2264 " + Figure.Number(-breaks[part - 1], 0);
        }
    }
}
