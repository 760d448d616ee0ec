using Xiance.Basics;

namespace Xiance.Web.Shell;

/// <summary>Builds the trace of one number of a room; all problems when there is no such number or the visit may not see it.</summary>
public delegate Task<Outcome<Trace>> TraceBuilder(HttpContext context, Visit visit, string id);
