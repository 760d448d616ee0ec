using Xiance.Basics;

namespace Xiance.Storage.Documents;

/// <summary>备案: a county's or city's plan handed up against an upper plan, with every state it went through, oldest first.</summary>
public sealed record Filing(long Id, RegionId Region, string RegionName, long Document, string Title, long Upper, string UpperTitle)
{
    public IReadOnlyList<FilingStep> Steps { get; init; } = [];

    public FilingStep Newest => Steps[^1];
}

/// <summary>One step of a filing: the number and day where it was filed, the reason where it was returned.</summary>
public sealed record FilingStep(FilingState State, string Number, DateOnly? On, string Reason, long Revision, Instant At, string By);

/// <summary>Handed up, returned for mending, or filed.</summary>
public enum FilingState { Submitted, Returned, Filed }
