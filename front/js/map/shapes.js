// One program draws the four shapes of the sectors, all of equal area, with a rim of paper.
import { NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";

const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  v_radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_at = (v_radius * 3.2 + u_correctionRatio * 12.0) * vec2(cos(a_angle), sin(a_angle));
  v_shape = a_shape;
  gl_Position = vec4((u_matrix * vec3(a_position + v_at, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
uniform float u_correctionRatio;
uniform vec3 u_paper;
const vec4 clear = vec4(0.0);
float beyond(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - 0.8862 * r;
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y)) * 0.7071 - 0.8862 * r;
  return max(-p.y, abs(p.x) * 0.866 + p.y * 0.5) - 0.7776 * r;
}
void main(void) {
  float edge = u_correctionRatio * 2.0;
  float far = beyond(v_at, v_radius);
  #ifdef PICKING_MODE
  gl_FragColor = far > edge * 2.0 ? clear : v_color;
  #else
  float rim = edge * 1.2;
  vec4 inside = mix(v_color, vec4(u_paper, 1.0), smoothstep(-edge * 0.5, edge * 0.5, far));
  gl_FragColor = mix(inside, clear, smoothstep(rim, rim + edge, far));
  #endif
}`;

const THIRD = (2 * Math.PI) / 3;

export function shapeProgram(paper) {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
  return class ShapeProgram extends NodeProgram {
    getDefinition() {
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix", "u_paper"],
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_shape", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [THIRD], [2 * THIRD]],
      };
    }

    processVisibleItem(index, start, node) {
      const values = [node.x, node.y, node.size, node.shape, floatColor(node.color), index];
      values.forEach((value, at) => (this.array[start + at] = value));
    }

    setUniforms(params, { gl, uniformLocations }) {
      gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform3fv(uniformLocations.u_paper, partsOf(paper()));
    }
  };
}

function partsOf(colour) {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
}
