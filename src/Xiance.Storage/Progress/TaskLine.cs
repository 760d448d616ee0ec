using Xiance.Progress.Tasks;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>A task as a line of a list.</summary>
public sealed record TaskLine
{
    public long TaskId { get; init; }
    public long RegionId { get; init; }
    public string RegionName { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Number { get; init; } = "";
    public string Title { get; init; } = "";
    public string Origin { get; init; } = "";
    public string OriginTitle { get; init; } = "";
    public string Heading { get; init; } = "";
    public string Clause { get; init; } = "";
    public string Leads { get; init; } = "";
    public string Supporters { get; init; } = "";
    public string State { get; init; } = "";
    public long Percent { get; init; }
    public string? StartDay { get; init; }
    public string? DueDay { get; init; }
    public string? DoneDay { get; init; }
    public string? ReportDue { get; init; }
    public string FixedLight { get; init; } = "";
    public string? FixedUntil { get; init; }
    public string FixedReason { get; init; } = "";
    public string FixedDetail { get; init; } = "";
    public string? NearFrom { get; init; }
    public string NearReason { get; init; } = "";
    public string NearDetail { get; init; } = "";
    public string? BehindFrom { get; init; }
    public string BehindReason { get; init; } = "";
    public string BehindDetail { get; init; } = "";
    public long? ReportedAt { get; init; }
    public string Reported { get; init; } = "";
    public string Trouble { get; init; } = "";
    public string Help { get; init; } = "";
    public long Proposals { get; init; }
    public long Synthetic { get; init; }
    public long? UpperId { get; init; }

    public TaskState Stands => Enum.Parse<TaskState>(State);

    public WorkTaskKind Sort => Enum.Parse<WorkTaskKind>(Kind);

    public DateOnly? Start => Day(StartDay);

    public DateOnly? Due => Day(DueDay);

    public DateOnly? Done => Day(DoneDay);

    public DateOnly? NextReport => Day(ReportDue);

    public bool IsOpen => Stands is TaskState.Planned or TaskState.Running or TaskState.Claimed;

    public TaskCourse Course => new()
    {
        Start = Start,
        Fixed = FixedLight.Length > 0 ? new TaskTurn(Done ?? DateOnly.MinValue, Enum.Parse<TaskLight>(FixedLight), Enum.Parse<TurnReason>(FixedReason)) { Detail = FixedDetail } : null,
        FixedUntil = Day(FixedUntil),
        Near = Day(NearFrom) is { } near ? new TaskTurn(near, TaskLight.Near, Enum.Parse<TurnReason>(NearReason)) { Detail = NearDetail } : null,
        Behind = Day(BehindFrom) is { } behind ? new TaskTurn(behind, TaskLight.Behind, Enum.Parse<TurnReason>(BehindReason)) { Detail = BehindDetail } : null,
        ReportDue = NextReport,
    };

    static DateOnly? Day(string? text) => text is null ? null : Days.Of(text);
}
