using System.Text.Json.Serialization;

namespace Xiance.Reports;

/// <summary>A paper as blocks in reading order; how it looks (GB/T 9704) is the writer's business.</summary>
public sealed record Paper(string Title, IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>A second line under the title; empty for none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Where some value is not given by a document: printed under the title, in the foot of every page, and in the list of assumptions.</summary>
    public bool Provisional { get; init; }

    /// <summary>Invented figures: printed under the title and in the foot of every page.</summary>
    public bool Synthetic { get; init; }

    /// <summary>Where its review is not closed, so that this is no paper of record; printed like the other marks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Unclosed { get; init; }

    /// <summary>The line under which it may be found again: run, pack, hashes.</summary>
    public string Provenance { get; init; } = "";

    /// <summary>True for wide tables: the pages lie on their long side.</summary>
    public bool Landscape { get; init; }

    /// <summary>版记; null for papers that are not issued.</summary>
    public PaperColophon? Colophon { get; init; }

    /// <summary>The marks every page and sheet must carry: 未结束, 暂定, 示例数据（合成）; empty when none holds.</summary>
    public string Marks => string.Join("　", new[] { Unclosed ? "未结束" : "", Provisional ? "暂定" : "", Synthetic ? "示例数据（合成）" : "" }.Where(mark => mark.Length > 0));
}

/// <summary>版记 at the end of an issued paper: who receives copies, who prints it, and the day.</summary>
public sealed record PaperColophon(string CopiesTo, string IssuedBy, DateOnly IssuedOn);
