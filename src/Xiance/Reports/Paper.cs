namespace Xiance.Reports;

/// <summary>A paper as blocks in reading order; how it looks (GB/T 9704) is the writer's business.</summary>
public sealed record Paper(string Title, IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>Where some value is not given by a document: printed beside the title and in the list of assumptions.</summary>
    public bool Provisional { get; init; }

    /// <summary>Invented figures: printed on every page.</summary>
    public bool Synthetic { get; init; }

    /// <summary>The line under which it may be found again: run, pack, hashes.</summary>
    public string Provenance { get; init; } = "";
}

/// <summary>One block of a paper.</summary>
public abstract record PaperBlock;

/// <summary>A heading of level 1 (一、黑体) or 2 (（一）楷体), with its printed number in the text.</summary>
public sealed record PaperHeading(int Level, string Text) : PaperBlock;

/// <summary>A paragraph of running text.</summary>
public sealed record PaperParagraph(string Text) : PaperBlock;

/// <summary>A table; numbers stand right, units in the head, the last row may be a total.</summary>
public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock
{
    public bool LastRowIsTotal { get; init; }
}

/// <summary>A column: head, whether it holds numbers, and its share of the width.</summary>
public sealed record PaperColumn(string Head, bool Number, int Width);
