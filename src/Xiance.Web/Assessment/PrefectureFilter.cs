using Xiance.Storage.Assessment;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>The prefecture an address asks for; tables, files and links of the run keep to it.</summary>
public sealed record PrefectureFilter(string? Asked, IReadOnlyList<string> Names)
{
    public const string Key = "prefecture";

    public static PrefectureFilter Of(Visit visit, ShownRun shown) =>
        new(visit.Asked(Key), [.. shown.Scores.Select(row => row.Parent).OfType<string>().Distinct(StringComparer.Ordinal)]);

    public bool Keeps(ScoreRow row) => Asked is null || row.Parent == Asked;

    /// <summary>Rows over all or of one class, of the prefecture asked for.</summary>
    public IEnumerable<ScoreRow> Rows(ShownRun shown, string? type = null) => shown.Scores.Where(row => row.Class == (type ?? "") && Keeps(row));
}
