using Xiance.Documents;

namespace Xiance.Web.Documents;

/// <summary>One item read from a document as the workbench shows it: what it says, how sure it is, and what the reviewers decided.</summary>
public sealed record WorkbenchItem(string Key, ItemKind Kind, string Clause, Span Span)
{
    public required string Title { get; init; }

    public required IReadOnlyList<ItemFact> Facts { get; init; }

    public ItemState State { get; init; }

    /// <summary>The version a decision must name, so that two reviewers never overwrite each other.</summary>
    public long Version { get; init; }

    public string? DecidedBy { get; init; }

    public string? DecidedOn { get; init; }

    public bool Doubtful => Facts.Any(fact => fact.Doubtful);
}

/// <summary>A labelled part of an item; doubtful parts are drawn amber and come first in the queue.</summary>
public sealed record ItemFact(string Label, string Value, bool Doubtful = false);

/// <summary>What was read: 任务, 目标, 奖补, 名单, 时限义务, 项目.</summary>
public enum ItemKind { Task, Target, Incentive, CountyList, Obligation, Project }

/// <summary>待确认, 已确认, 已更正, 已退回.</summary>
public enum ItemState { Proposed, Accepted, Corrected, Rejected }
