namespace Xiance.Web.Systems;

/// <summary>A policy pack that is loaded: its hash says exactly which text of the law the results rest on.</summary>
public sealed record PackRow(string Id, string Title, string Version, string Hash, bool Synthetic);
