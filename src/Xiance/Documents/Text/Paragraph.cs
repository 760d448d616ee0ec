namespace Xiance.Documents.Text;

/// <summary>One line of the normal text: its place, how many # stood before it, and whether it is a table row.</summary>
readonly record struct Paragraph(int Start, int End, int Hashes, bool IsTable);
