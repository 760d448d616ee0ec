using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Enterprises.Sql;

namespace Xiance.Storage.Enterprises;

/// <summary>Rows of a per-mu query as results, with the problems they carry.</summary>
sealed class FirmRows(EnterpriseMethod method)
{
    readonly List<FirmResult> firms = [];
    readonly List<Problem> problems = [];
    readonly IReadOnlyList<string> grades = GradeNumbers.Of(method);

    public static int Items(EnterpriseMethod method) => method.Variants.Max(variant => variant.Items.Count);

    /// <summary>The columns in the order that Add takes them: texts, then whole numbers, then scores.</summary>
    public static string Select(EnterpriseMethod method, string query) =>
        $"SELECT CAST(id AS VARCHAR), CAST(region AS VARCHAR), state, owner, CAST(year AS BIGINT), CAST(variant AS BIGINT), CAST(filled AS BIGINT), CAST(place AS BIGINT), CAST(firms AS BIGINT), CAST(first_grade AS BIGINT), CAST(grade AS BIGINT), CAST(refused AS BIGINT), CAST(CASE WHEN ownerless THEN 1 ELSE 0 END AS BIGINT), score, {string.Join(", ", Enumerable.Range(0, Items(method)).Select(index => $"i{index}"))} FROM ({query}) AS q";

    public void Add(string?[] texts, long?[] wholes, double[] scores)
    {
        var (id, year, variant) = (texts[0]!, (int)wholes[0]!.Value, (int?)wholes[1]);
        if (variant is { } number && wholes[7] is { } refused) problems.Add(CheckQuery.Refused(method, number, (id, year), (int)refused));
        if (wholes[8] == 1 && method.Tenants is { Unknown: UnknownOwner.Refuse }) problems.Add(CheckQuery.OwnerUnknown(id, year, texts[3] ?? ""));
        var chosen = variant is null ? null : method.Variants[(int)variant];
        firms.Add(new FirmResult(id, texts[1] ?? "", year, State(texts[2]))
        {
            Variant = chosen?.Code,
            Score = Official.Score(scores[0]),
            Items = chosen is null ? [] : scores[1..(1 + chosen.Items.Count)],
            Filled = wholes[2] ?? 0,
            Rank = (int?)wholes[3],
            RankedFirms = (int?)wholes[4],
            GradeByPlace = Grade(wholes[5]),
            Grade = Grade(wholes[6]),
        });
    }

    public Outcome<MethodRun> Run(int? year)
    {
        if (firms.Count == 0) problems.Add(CheckQuery.NobodyThere(method, year ?? 0));
        firms.Sort((left, right) => (left.Year, left.Region, left.Id).CompareTo((right.Year, right.Region, right.Id)));
        return problems.Count > 0 ? problems : new MethodRun(method, firms);
    }

    string? Grade(long? number) => number is null ? null : grades[(int)number.Value];

    static FirmState State(string? text) => text switch { "scored" => FirmState.Scored, "noscore" => FirmState.NoScore, "excluded" => FirmState.Excluded, _ => FirmState.Outside };
}
