/** Commands that people misspell, for hints. */
export const COMMANDS: readonly string[] = `
  alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi psi
  omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega frac dfrac tfrac sqrt sum prod int iint oint lim sin cos tan cot sec csc
  log ln exp max min sup inf det gcd dim ker left right begin end text mathrm mathbf mathbb mathcal mathfrak mathsf mathtt boldsymbol cdot
  times div pm mp leq geq neq approx equiv sim cong propto to rightarrow leftarrow Rightarrow Leftrightarrow mapsto infty partial nabla
  forall exists in notin subset subseteq cup cap setminus emptyset angle triangle perp parallel degree ldots cdots vdots ddots quad qquad
  overline underline overbrace underbrace hat bar vec dot ddot tilde binom boxed operatorname limits nolimits displaystyle textstyle
  langle rangle lfloor rfloor lceil rceil mid circ bullet star oplus otimes wedge vee neg land lor therefore because phantom
`.trim().split(/\s+/);
