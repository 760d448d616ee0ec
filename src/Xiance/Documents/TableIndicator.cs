namespace Xiance.Documents;

/// <summary>
/// One row of an indicator table. Values stay in the printed unit; a cell that is no number (—, 完成上级下达任务) stays as its text with
/// a null value. Growth is cumulative where its cell or its head says so ([4], 累计), else a yearly rate.
/// </summary>
public sealed record TableIndicator(string Name, int Row)
{
    public string? Unit { get; init; }

    public string? Attribute { get; init; }

    public int? BaselineYear { get; init; }

    public string? BaselineText { get; init; }

    public decimal? Baseline { get; init; }

    public int? TargetYear { get; init; }

    public string? TargetText { get; init; }

    public decimal? Target { get; init; }

    public TargetOperator TargetOperator { get; init; }

    public string? GrowthText { get; init; }

    public decimal? Growth { get; init; }

    public bool GrowthIsCumulative { get; init; }
}
