using System.Globalization;
using Xiance.Access;
using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Assessment;

/// <summary>
/// Results of earlier years as they were published: taken over as given, never computed, only added to; a later line for the same region,
/// period and class stands for the earlier one. Runs know them as earlier standings.
/// </summary>
public sealed class ImportedResults(Database database, Packs packs, Members members)
{
    /// <summary>Every line of the table, or every problem by its cell.</summary>
    public Outcome<ImportedTable> Check(Reading reading, string pack, (string Name, byte[] Content) file)
    {
        if (packs.Find(reading, pack) is not { } state) return Storage.Problems.UnknownPack(pack);
        if (!reading.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region == state.Jurisdiction)) return Storage.Problems.NotAllowed("results");
        return Tables.ReadSheet.Run(file.Name, file.Content).Then(sheet => new ImportedReading(period => members.Of(pack, period.Last)).Read(sheet));
    }

    /// <summary>Takes all lines over at one moment.</summary>
    public int Take(Reading reading, string pack, ImportedTable table, Instant now)
    {
        var synthetic = packs.Find(reading, pack) is { Synthetic: true };
        return database.Write(session =>
        {
            var first = session.NewIds("imported_result", table.Results.Count);
            session.Insert("imported_result",
                ["region_id", "result_id", "pack_id", "period", "class", "score", "rank", "members", "honours", "document", "number", "received_at", "received_from", "synthetic"],
                table.Results.Select((one, position) => new object?[]
                {
                    one.Region.Value, first + position, pack, one.Period.ToString(), one.Class, one.Score?.ToString(CultureInfo.InvariantCulture), (long?)one.Rank, (long?)one.Members,
                    one.Honours, one.Document, one.Number, now.Milliseconds, reading.Actor.Name, synthetic ? 1L : 0L,
                }));
            AuditLog.Add(session, now, reading.Actor.Name, new("results_imported", pack, string.Create(CultureInfo.InvariantCulture, $"{table.Results.Count} {string.Join(' ', table.Results.Select(one => one.Number).Distinct())}")));
            return table.Results.Count;
        });
    }

    /// <summary>What stands for each region, period and class, newest period first. They were published, so everybody of the jurisdiction sees them.</summary>
    public IReadOnlyList<ImportedResult> All(Reading reading, string pack) =>
        packs.Find(reading, pack) is null ? [] : [.. database.Read(session => Of(session, pack, reading.AsOf)).OrderByDescending(one => one.Period).ThenBy(one => one.Class, StringComparer.Ordinal).ThenBy(one => one.Rank ?? int.MaxValue)];

    internal static IReadOnlyList<ImportedResult> Of(Session session, string pack, Instant asOf) => [.. session.All<Row>(
        """
        select r.region_id, f.code, f.name, r.period, r.class, r.score, r.rank, r.members, r.honours, r.document, r.number from imported_result r
        join region_fact f on f.region_id = r.region_id and f.valid_to = '9999-12-31'
        where r.pack_id = @pack and r.received_at <= @asOf and not exists (
          select 1 from imported_result later where later.region_id = r.region_id and later.pack_id = r.pack_id and later.period = r.period and later.class = r.class
          and later.result_id > r.result_id and later.received_at <= @asOf)
        order by r.result_id
        """, new { pack, asOf = asOf.Milliseconds }).Select(row => row.Result)];

    /// <summary>As standings of earlier periods; a line without class is the overall one.</summary>
    internal static IReadOnlyList<Standing> Standings(Session session, (string Pack, Period Before) asked, Instant asOf) =>
        [.. Of(session, asked.Pack, asOf).Where(one => one.Period.CompareTo(asked.Before) < 0).GroupBy(one => (one.Period, one.Code)).Select(group => Standing(group.Key, [.. group]))];

    static Standing Standing((Period Period, string Code) key, IReadOnlyList<ImportedResult> lines)
    {
        var whole = lines.FirstOrDefault(one => one.Class.Length == 0);
        var classes = lines.Where(one => one.Class.Length > 0).ToList();
        return new(key.Period, key.Code)
        {
            Score = whole?.Score,
            Rank = whole?.Rank,
            ClassScores = classes.ToDictionary(one => one.Class, one => one.Score, StringComparer.Ordinal),
            ClassRanks = classes.ToDictionary(one => one.Class, one => one.Rank, StringComparer.Ordinal),
        };
    }

    sealed record Row(long RegionId, string Code, string Name, string Period, string Class, string? Score, long? Rank, long? Members, string Honours, string Document, string Number)
    {
        public ImportedResult Result => new(new RegionId(RegionId), Code, Name, Basics.Period.TryParse(Period)!.Value)
        {
            Class = Class,
            Score = Score is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null,
            Rank = (int?)Rank,
            Members = (int?)Members,
            Honours = Honours,
            Document = Document,
            Number = Number,
        };
    }
}

/// <summary>A table of earlier results that can be taken over.</summary>
public sealed record ImportedTable(IReadOnlyList<ImportedResult> Results);

/// <summary>Where a region stood in an earlier period by the document that published it; class is empty for the overall ranking, honours stand as printed.</summary>
public sealed record ImportedResult(RegionId Region, string Code, string Name, Period Period)
{
    public string Class { get; init; } = "";

    public decimal? Score { get; init; }

    public int? Rank { get; init; }

    /// <summary>How many were ranked, where the document says it.</summary>
    public int? Members { get; init; }

    public string Honours { get; init; } = "";

    public string Document { get; init; } = "";

    public string Number { get; init; } = "";
}
