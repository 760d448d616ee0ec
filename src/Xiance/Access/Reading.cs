using Xiance.Basics;

namespace Xiance.Access;

/// <summary>What every read is given: who reads, as known when (知悉截至), and in which language.</summary>
public sealed record Reading(Actor Actor, Instant AsOf, Locale Locale);
