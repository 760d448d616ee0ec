namespace Xiance.Basics;

/// <summary>
/// Who may see a row. Own: the region's subtree, the responsible unit and the office. Jurisdiction: every signed-in user of the
/// jurisdiction. Public: open data. Stored as 0, 1, 2 so that a row is visible when its value is at least what the reader may see.
/// </summary>
public enum Visibility { Own = 0, Jurisdiction = 1, Public = 2 }
