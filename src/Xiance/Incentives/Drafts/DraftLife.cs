namespace Xiance.Incentives.Drafts;

/// <summary>The life of one draft so far.</summary>
public sealed record DraftLife(DraftState State, IReadOnlyList<DraftStep> Steps)
{
    public static readonly DraftLife Empty = new(DraftState.Written, []);

    public DraftStep? Text => Steps.LastOrDefault(step => step.Act == DraftAct.Write);

    /// <summary>The last test of the very text that stands now.</summary>
    public DraftStep? Test => Steps.LastOrDefault(step => step.Act == DraftAct.Test && step.TextHash == Text?.TextHash);

    public IReadOnlySet<string> Authors => Steps.Where(step => step.Act == DraftAct.Write).Select(step => step.By).ToHashSet(StringComparer.Ordinal);
}
