using System.Text.Json.Serialization;

namespace Xiance.Reports;

/// <summary>One block of a paper.</summary>
[JsonDerivedType(typeof(PaperHeading), "heading")]
[JsonDerivedType(typeof(PaperParagraph), "paragraph")]
[JsonDerivedType(typeof(PaperNote), "note")]
[JsonDerivedType(typeof(PaperPageBreak), "break")]
[JsonDerivedType(typeof(PaperTable), "table")]
public abstract record PaperBlock;

/// <summary>A heading of level 1 (一、黑体) or 2 (（一）楷体), with its printed number in the text.</summary>
public sealed record PaperHeading(int Level, string Text) : PaperBlock;

/// <summary>A paragraph of running text.</summary>
public sealed record PaperParagraph(string Text) : PaperBlock;

/// <summary>A small line under a table: what a sign means, where figures come from.</summary>
public sealed record PaperNote(string Text) : PaperBlock;

/// <summary>What follows begins on a new page.</summary>
public sealed record PaperPageBreak : PaperBlock;
