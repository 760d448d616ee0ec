namespace Xiance.Web.Systems;

/// <summary>An account as the security administrator sees it: no password, no figures.</summary>
public sealed record AccountRow(long Id, string Name, string Grants, bool Closed);
