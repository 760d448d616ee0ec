namespace Xiance.Plans.Reviewing;

/// <summary>What a read item is: task, target, list of counties, incentive clause, dated duty, project.</summary>
public enum ItemKind { Task, Target, List, Incentive, Obligation, Project }
