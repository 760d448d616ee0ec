namespace Xiance.Documents.Text;

/// <summary>The decoded original with the places where its lines start.</summary>
sealed class Source(string text)
{
    const double TraditionalShare = 0.03;

    HashSet<string>? heads;
    bool? traditional;

    public string Text => text;

    public int[] LineStarts { get; } = Lines(text);

    /// <summary>Lines that the pages of the source repeat.</summary>
    public HashSet<string> RunningHeads => heads ??= Furniture.RunningHeads(Pieces.Of(this, 0, LineStarts.Length));

    /// <summary>True when the text is set in traditional characters; a few of them in names do not make it so.</summary>
    public bool IsTraditional => traditional ??= CountTraditional();

    public int LineEnd(int line) => line + 1 < LineStarts.Length ? LineStarts[line + 1] - 1 : text.Length;

    public static int[] Lines(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) starts.Add(at + 1);
        return [.. starts];
    }

    bool CountTraditional()
    {
        var han = 0;
        var changed = 0;
        foreach (var character in text)
        {
            if (!Characters.IsHan(character)) continue;
            han++;
            if (Simplify.Character(character) != character) changed++;
        }
        return han > 0 && changed > han * TraditionalShare;
    }
}
