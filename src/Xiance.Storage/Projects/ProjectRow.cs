using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Projects;

/// <summary>A project as its tables hold it. Land is kept in thousandths of a mu.</summary>
record ProjectRow
{
    public const decimal LandScale = 1000m;

    public const string Columns =
        """
        p.region_id, p.project_id, p.document, p.clause, p.synthetic, r.name as county, r.code as county_code, v.revision, v.name, v.stage, v.printed_stage, v.kind, v.content, v.owner, v.park,
        v.investment_fen, v.land_scaled, v.from_year, v.to_year, v.leader_post, v.key_year, v.reason, v.at_ms, v.by_actor
        """;

    public long RegionId { get; init; }
    public long ProjectId { get; init; }
    public string Document { get; init; } = "";
    public string Clause { get; init; } = "";
    public long Synthetic { get; init; }
    public string County { get; init; } = "";
    public string CountyCode { get; init; } = "";
    public long Revision { get; init; }
    public string Name { get; init; } = "";
    public long Stage { get; init; }
    public string PrintedStage { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Content { get; init; } = "";
    public string Owner { get; init; } = "";
    public string Park { get; init; } = "";
    public long? InvestmentFen { get; init; }
    public long? LandScaled { get; init; }
    public long? FromYear { get; init; }
    public long? ToYear { get; init; }
    public string LeaderPost { get; init; } = "";
    public long? KeyYear { get; init; }
    public string Reason { get; init; } = "";
    public long AtMs { get; init; }
    public string ByActor { get; init; } = "";
    public long? Year { get; init; }
    public long? PlannedFen { get; init; }
    public long? DoneFen { get; init; }
    public string? DoneUntil { get; init; }

    public ProjectEntry Entry => new(new ProjectId(ProjectId), Project, County, CountyCode, Revision)
    {
        Year = Year is { } year ? new ProjectYear((int)year, Amount(PlannedFen), Amount(DoneFen)) { DoneUntil = DoneUntil is { } day ? Days.Of(day) : null } : null,
        At = new Instant(AtMs),
        By = ByActor,
        Reason = Reason,
    };

    LibraryProject Project => new(Name, new RegionId(RegionId), (ProjectStage)Stage)
    {
        PrintedStage = PrintedStage,
        Kind = Kind,
        Content = Content,
        Owner = Owner,
        Park = Park,
        Investment = Amount(InvestmentFen),
        Land = LandScaled is { } land ? new LandArea(land / LandScale) : null,
        FromYear = (int?)FromYear,
        ToYear = (int?)ToYear,
        LeaderPost = LeaderPost,
        KeyStartYear = (int?)KeyYear,
        Source = Document.Length > 0 ? new Citation(Document, Clause) : null,
        Synthetic = Synthetic != 0,
    };

    static Money? Amount(long? fen) => fen is { } value ? new Money(value) : null;
}

/// <summary>A project with the body of one of its facts.</summary>
sealed record ProjectFactRow : ProjectRow
{
    public string Body { get; init; } = "";
}
