using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Progress.Tasks;

/// <summary>One unit of a task: the name as printed, the name it resolves to, the role, and the document's own word for the role. The printed name stays after a transfer.</summary>
public sealed record TaskParty(string PrintedName, string Name, UnitRole Role, string SourceWord)
{
    /// <summary>The unit of the register; null where the party is the government of a region.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The region whose government it is; null for a unit.</summary>
    public RegionId? Government { get; init; }

    /// <summary>The day from which it answers in place of a unit that ended; null for a party of the beginning.</summary>
    public DateOnly? TransferredOn { get; init; }

    /// <summary>As printed; after a transfer the new name with the printed one beside it.</summary>
    public string Label => TransferredOn is null ? PrintedName : $"{Name}（原{PrintedName}）";

    /// <summary>The same body, whatever role or name it has.</summary>
    public bool IsSame(TaskParty other) => Unit == other.Unit && Government == other.Government && (Unit is not null || Government is not null || Name == other.Name);
}
