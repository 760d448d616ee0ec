namespace Xiance.Documents.Text;

/// <summary>A line of the source, or the part of one that begins with its own number: its place, its unified text without blanks, and what its shape says.</summary>
sealed record Piece(int Start, int End, string View, int Hashes, bool IsTable, bool AfterBlankLine)
{
    public Marker? Marker { get; } = Text.Marker.Read(View);

    public bool EndsSentence => View.Length > 0 && View[^1] is '。' or '!' or '?' or ';' or ':' or '…';

    public bool HasSentence => View.Contains('。') || View.Contains(';');
}
