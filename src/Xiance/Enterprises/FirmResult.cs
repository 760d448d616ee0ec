namespace Xiance.Enterprises;

/// <summary>What became of a firm.</summary>
public enum FirmState { Scored, NoScore, Excluded, Outside }

/// <summary>
/// One firm of one year: official score (12 significant digits), item scores as the kernel computed them, place among the
/// ranked firms of its group, and grade. Reason names why it is excluded, ungraded, limited, or whose grade it took.
/// </summary>
public sealed record FirmResult(string Id, string Region, int Year, FirmState State)
{
    public string? Variant { get; init; }

    public decimal? Score { get; init; }

    public IReadOnlyList<double> Items { get; init; } = [];

    /// <summary>Bit by item: the score is the peers' mean or stated points, because the figure is missing.</summary>
    public long Filled { get; init; }

    public int? Rank { get; init; }

    public int? RankedFirms { get; init; }

    /// <summary>The grade by place or score alone.</summary>
    public string? GradeByPlace { get; init; }

    public string? Grade { get; init; }

    public string Reason { get; init; } = "";
}

/// <summary>An evaluation: the method and a result for every firm and year asked for. A firm that stands in two regions has a result in each.</summary>
public sealed record MethodRun(EnterpriseMethod Method, IReadOnlyList<FirmResult> Firms)
{
    public FirmResult? Find((string Region, string Id) of, int year) => Firms.FirstOrDefault(firm => firm.Id == of.Id && firm.Region == of.Region && firm.Year == year);
}
